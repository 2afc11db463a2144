

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
            if miss.max(initial=0) <= 1e-12 * max(1, abs(b).max()):
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


def fit(alpha, c):
    def error(x, y):
        return ((np.polynomial.polynomial.polyval(z(x), c) - y) ** 2).mean()

    test = error(test_x, test_y)  #? tests
    test = math.nan  #? !tests
    return {"alpha": alpha, "coefficients": plain(c), "train_mse": plain(error(x, y)), "test_mse": plain(test)}


#: code.gen.penalty
strong = [np.exp(np.log(a) + np.arange(41) * (np.log(b) - np.log(a)) / 40).tolist() for a, b in ((100, 1e-8), (1, 1e-4))]
ridges = [fit(alpha, coefficients(x, y, {{capacity}}, alpha)) for alpha in strong[0]]
lassos = [fit(alpha, c) for alpha, c in zip(strong[1], lasso(x, y, {{capacity}}, strong[1], {{ratio}}))]
found["no_penalty"] = fit(0, coefficients(x, y, {{capacity}}, 0))
found["ridge"] = fit({{own l2}}, coefficients(x, y, {{capacity}}, {{own l2}}))  #? own_ridge
found["lasso"] = fit({{own l1}}, lasso(x, y, {{capacity}}, [{{own l1}}], {{ratio}})[0])  #? own_lasso
names = ("alpha", "train_mse", "test_mse")
found["strengths"] = [
    {"ridge_" + name: ridge[name] for name in names} | {"lasso_" + name: each[name] for name in names}
    | {"lasso_not_zero": sum(c != 0 for c in each["coefficients"][1:])}
    for ridge, each in zip(ridges, lassos)
]
