

def lasso(x, y, d, alphas, ratio):
    #: code.gen.lasso
    powers = np.vander(z(x), d + 1, increasing=True)[:, 1:]
    means, c, path = powers.mean(0), np.zeros(d), []
    A = (powers - means).T @ (powers - means) / len(x)
    b = (powers - means).T @ (y - y.mean()) / len(x)
    for alpha in alphas:
        l1, l2 = alpha * ratio, alpha * (1 - ratio)
        for _ in range(20000):
            pull = b - A @ c - l2 * c
            miss = np.where(c == 0, np.maximum(abs(pull) - l1, 0), abs(pull - np.sign(c) * l1))
            if miss.max(initial=0) <= 1e-12 * abs(b).max(initial=1):
                break
            for k in [*range(d)] * 2:
                pull = b[k] - A[k] @ c + A[k, k] * c[k]
                c[k] = math.copysign(max(abs(pull) - l1, 0), pull) / (A[k, k] + l2)
            step = 0
            while step < 1 and c.any():
                on = np.flatnonzero(c)
                aim = np.linalg.solve(A[np.ix_(on, on)] + l2 * np.eye(len(on)), b[on] - l1 * np.sign(c[on]))
                ends = np.where(aim * c[on] > 0, 2, c[on] / np.where(aim == c[on], 1, c[on] - aim))
                step = min(1, ends.min())
                c[on] = np.where((ends <= step) & (step < 1), 0, c[on] + step * (aim - c[on]))
        path.append(np.array([y.mean() - c @ means, *c]))
    return path
