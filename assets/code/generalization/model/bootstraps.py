

def bootstraps(random, trees, n, m):
    return [np.bincount((random.uniform(m) * n).astype(int), minlength=n) for _ in range(trees)]


def subsets(random, trees, n, m):  #? subsets
    draws = [random.shuffle(list(range(n)))[:m] for _ in range(trees)]  #? subsets
    return [np.bincount(draw, minlength=n) for draw in draws]  #? subsets
