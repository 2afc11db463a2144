

def noise_of(seed):
    #: code.descent.normals
    uniform = lcg(seed)
    return [[sum(next(uniform) for _ in range(12)) - 6 for _ in START] for _ in range(STEPS)]
