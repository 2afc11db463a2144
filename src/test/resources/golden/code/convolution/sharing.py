# Gradient Lab: What weight sharing saves
# Watch the weights, then the differences.
# Computes the experiment's numbers: found holds them in the places of the JSON export.
import json
import math

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.set_default_dtype(torch.float64)

# The sizes of the layers that are counted; those that are tested read an 8×8 digit.
SIZE, CHANNELS, FILTERS, BIASES = 28, 1, 1, False
TAPS, STRIDE, PADDING = 3, 1, 0
SHIFT, SEED = 1, 1
DIGIT = torch.tensor([0, 0, 3, 12, 16, 16, 6, 0, 0, 0, 10, 11, 7, 16, 11, 0, 0, 0, 0, 0, 2, 14, 10, 0, 0, 5, 11, 8, 9, 16,
    3, 0, 0, 9, 16, 16, 16, 16, 9, 0, 0, 1, 4, 9, 16, 6, 0, 0, 0, 0, 0, 11, 14, 0, 0, 0, 0, 0, 4, 16,
    5, 0, 0, 0], dtype=torch.float64)


# Random numbers as in Gradient Lab: Knuth's MMIX generator, the first eight draws thrown away.
class Random:
    def __init__(self, seed):
        self.state = seed
        self.uniform(8)

    def uniform(self, *shape):
        a = torch.full((math.prod(shape),), 6364136223846793005).cumprod(0)
        states = a * self.state + (a.cumsum(0) - a + 1) * 1442695040888963407
        self.state = states[-1]
        return ((states >> 11) % 2**53).reshape(shape) * 2.0**-53

    def normal(self, *shape):
        return self.uniform(*shape, 12).sum(-1) - 6  # The sum of twelve uniforms less 6.

    def shuffle(self, order):
        for i, u in zip(range(len(order) - 1, 0, -1), self.uniform(len(order) - 1).tolist()):
            j = int(u * (i + 1))
            order[i], order[j] = order[j], order[i]
        return order


random = Random(SEED)


def normals(count, inputs):
    return random.normal(count) / math.sqrt(inputs)


# The order of scrambled pixels.
SCRAMBLED = torch.tensor(Random(77).shuffle(list(range(64))))


# Three layers as matrices: fully connected, locally connected, convolution.
def conv(pictures, kernel):
    # Of one channel and one filter.
    return F.conv2d(pictures.view(-1, 1, 8, 8), kernel.view(1, 1, TAPS, TAPS), stride=STRIDE, padding=PADDING)


def matrix(kernel):
    # What the layer makes of each pixel alone: its matrix.
    return conv(torch.eye(64), kernel).flatten(1).T


kernel = normals(TAPS * TAPS, TAPS * TAPS)
shared = matrix(kernel)
local = torch.zeros_like(shared)
windows = matrix(torch.ones(TAPS * TAPS)) != 0
local[windows] = normals(windows.sum().item(), TAPS * TAPS)
drawn = normals(shared.numel(), 64).view_as(shared)
full = drawn
picture = DIGIT
WIDTH = math.isqrt(len(shared))


# Whether a shift passes through, and how many weights there are.
def shift_test(layer):
    # The digit shifted to the right, the output shifted back; the ratio over windows inside both
    # digits.
    moved = F.pad(picture.view(8, 8), (SHIFT, 0))[:, :8].flatten()
    output, after = (layer @ picture).view(WIDTH, WIDTH), (layer @ moved).view(WIDTH, WIDTH)
    cells = SHIFT // STRIDE
    difference = torch.full_like(output, math.nan)
    difference[:, : max(WIDTH - cells, 0)] = after[:, cells:] - output[:, : max(WIDTH - cells, 0)]
    left = torch.arange(WIDTH) * STRIDE - PADDING
    inside = (left >= 0) & (left + TAPS - 1 < 8 - SHIFT) & (left + cells * STRIDE + TAPS <= 8)
    inside &= torch.arange(WIDTH) + cells < WIDTH
    ratio = ((difference[:, inside] ** 2).sum() / (output[:, inside] ** 2).sum()).sqrt().item()
    # JSON has no number that is not finite.
    spelled = [v if math.isfinite(v) else "NaN" for v in [*difference.flatten().tolist(), ratio]]
    return {
        "output": output.flatten().tolist(),
        "shifted": after.flatten().tolist(),
        "difference": spelled[:-1],
        "ratio": spelled[-1],
        "equivariant": ratio <= 1e-12,
    }


found, side = {}, (SIZE + 2 * PADDING - TAPS) // STRIDE + 1
inputs, outputs, taps = CHANNELS * SIZE**2, FILTERS * side**2, CHANNELS * TAPS**2
counts = {
    "full": (full, inputs * outputs, outputs, inputs * outputs),
    "local": (local, taps * outputs, outputs, taps * outputs),
    "convolution": (shared, taps * FILTERS, FILTERS, taps * outputs),
}
for name, (layer, weights, biases, products) in counts.items():
    found[name] = {"weights": weights + biases * BIASES, "multiplications": products}
    found[name].update(shift_test(layer))

# What is left when all digits are scrambled alike.
pixels = torch.tensor(load_digits().data)


def neighbours(order):
    # The correlation of pixels beside and below each other.
    grid = pixels[:, order].view(-1, 8, 8)
    a = torch.cat([grid[:, :, :-1].flatten(), grid[:, :-1].flatten()])
    b = torch.cat([grid[:, :, 1:].flatten(), grid[:, 1:].flatten()])
    return torch.corrcoef(torch.stack([a, b]))[0, 1].item()


# The kernel that on scrambled digits comes nearest to the convolution, by least squares.
wanted = conv(pixels, kernel).flatten()[:, None]
read = F.unfold(pixels[:, SCRAMBLED].view(-1, 1, 8, 8), TAPS, padding=PADDING, stride=STRIDE)
read = torch.cat([read.transpose(1, 2).reshape(-1, TAPS * TAPS), torch.ones(len(wanted), 1)], 1)
best = read @ torch.linalg.lstsq(read, wanted, driver="gelsd").solution
left_over = ((wanted - best) ** 2).sum() / ((wanted - wanted.mean()) ** 2).sum()
found["scrambled"] = {
    "fully_connected_difference": (drawn @ DIGIT - drawn[:, SCRAMBLED] @ DIGIT[SCRAMBLED]).abs().max().item(),
    "convolution_r2": 1 - left_over.item(),
    "neighbours": neighbours(torch.arange(64)),
    "neighbours_scrambled": neighbours(SCRAMBLED),
}
print(json.dumps(found))
