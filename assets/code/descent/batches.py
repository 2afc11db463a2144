

def batches(size, seed, own):
    #: code.descent.batches
    seed = derive(seed, 6) if own is None else derive(derive(seed, 6), own)
    for epoch in itertools.count():
        order = Random(derive(seed, epoch)).shuffle(list(range({{rows}})))
        for at in range(0, {{rows}}, size):
            yield order[at : at + size]
