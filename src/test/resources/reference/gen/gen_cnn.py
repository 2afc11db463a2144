"""cnn.json: a small convolutional network (conv, ReLU, max pool, dense, softmax cross-entropy) trained by momentum.
usage: gen_cnn.py DIRECTORY
LCG(seed) order: K n12*sqrt(2/k^2), W n12*sqrt(1/features), pictures u, classes below(10); biases 0."""
import json, math, os, sys
import numpy as np
import torch
import common as C
torch.set_default_dtype(torch.float64); torch.set_num_threads(1)
SIDE, CLASSES, RATE, MOMENTUM, STEPS = 8, 10, 0.05, 0.9, 20
CASES = [(3, 3, 2, 0, 7), (8, 3, 2, 1, 32), (5, 5, 2, 0, 9), (4, 2, 2, 0, 6), (2, 4, 1, 0, 5), (1, 1, 2, 0, 4)]
def n12(lcg, count, deviation): return [deviation*lcg.n12() for _ in range(count)]
def case(index, filters, kernel, pool, padding, batch):
    lcg = C.Lcg(41000 + index); features = filters*((SIDE + 2*padding - kernel + 1)//pool)**2
    k = np.array(n12(lcg, filters*kernel*kernel, math.sqrt(2.0/(kernel*kernel)))).reshape(filters, 1, kernel, kernel)
    w = np.array(n12(lcg, CLASSES*features, math.sqrt(1.0/features))).reshape(CLASSES, features)
    x = np.array([lcg.u() for _ in range(batch*SIDE*SIDE)]).reshape(batch, 1, SIDE, SIDE)
    target = torch.tensor([lcg.below(CLASSES) for _ in range(batch)])
    p = [torch.tensor(v, requires_grad=True) for v in (k, np.zeros(filters), w, np.zeros(CLASSES))]
    sgd = torch.optim.SGD(p, lr=RATE, momentum=MOMENTUM); f = torch.nn.functional; x = torch.tensor(x)
    losses, gradients, logits = [], None, None
    for step in range(STEPS + 1):
        h = torch.relu(f.conv2d(x, p[0], p[1], padding=padding))
        z = f.linear((f.max_pool2d(h, pool) if pool > 1 else h).flatten(1), p[2], p[3])
        loss = f.cross_entropy(z, target); sgd.zero_grad(); loss.backward(); losses.append(loss.item())
        if step == 0: gradients, logits = [v.grad.flatten().tolist() for v in p], z.detach().flatten().tolist()
        if step < STEPS: sgd.step()
    kept = ["K", "b", "W", "c"]
    return dict(id="cnn%d" % index, seed=41000 + index, filters=filters, kernel=kernel, pool=pool, padding=padding, batch=batch,
                logits=logits, losses=losses, gradient=dict(zip(kept, gradients)), trained={"K": p[0].flatten().tolist(), "b": p[1].tolist()})
def main(directory):
    out = dict(source="torch " + torch.__version__, lr=RATE, momentum=MOMENTUM, cases=[case(i, *c) for i, c in enumerate(CASES)])
    with open(os.path.join(directory, "cnn.json"), "w") as fh: json.dump(C.clean(out), fh, separators=(",", ":")); fh.write("\n")
if __name__ == "__main__": main(sys.argv[1])
