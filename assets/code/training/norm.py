def norm(v):
    #: code.training.norm
    return math.hypot(*v.flatten().tolist())
