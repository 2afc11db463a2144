

def move(pictures, random, shift, rotation):
    #: code.training.move
    side = math.isqrt(pictures.shape[1])
    middle, moved = (side - 1) / 2, []
    for picture in pictures.reshape(-1, side, side).numpy():
        dx, dy = (int(random.uniform(1)[0] * (2 * shift + 1)) - shift if shift else 0 for _ in "xy")
        angle = math.radians(rotation * (2 * random.uniform(1)[0] - 1)) if rotation else 0
        there = np.roll(np.pad(picture, side), (dy, dx), (0, 1))[side:-side, side:-side]
        down, right = np.mgrid[:side, :side] - middle
        u = middle + math.cos(angle) * right + math.sin(angle) * down
        v = middle - math.sin(angle) * right + math.cos(angle) * down
        i, j = np.floor(v).astype(int), np.floor(u).astype(int)
        there, fall, reach = np.pad(there, side), v - i, u - j
        corners = [there[i + a + side, j + b + side] for a in (0, 1) for b in (0, 1)]
        upper, lower = (corners[a] * (1 - reach) + corners[a + 1] * reach for a in (0, 2))
        moved.append((upper * (1 - fall) + lower * fall).flatten())
    return torch.tensor(np.array(moved))
