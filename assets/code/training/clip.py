

def clip_exactly(parameters, limit):
    #: code.training.clip
    size = torch.cat([w.grad.flatten() for w in parameters]).norm()
    for w in parameters:
        w.grad *= min(1.0, limit / size)
