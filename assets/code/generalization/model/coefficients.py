

def coefficients(x, y, d, l2):
    #: code.gen.model.coefficients
    q, r = factors(x, d, l2)
    c = np.linalg.solve(r, q[: len(x)].T @ y)
    return c if l2 else leg2poly(c)
