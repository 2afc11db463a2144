

def boosted(x, y, stages, rate, depth):
    #: code.gen.model.boosted
    left, trees = y - y.mean(), []
    for _ in range(stages):
        trees.append(grown(x, left, depth))
        left = left - rate * answers(trees[-1], x)
    return trees
