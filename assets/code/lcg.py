

def lcg(seed):
    #: code.lcg
    state = seed % 2**64
    for draw in itertools.count():
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        if draw >= 8:
            yield (state >> 11) * 2.0**-53
