def basis(x, D, l2):
    #: code.gen.model.legendre #? !ridge
    #: code.gen.model.ridge #? ridge
    if l2:  #? ridge
        return np.vander(z(x), D + 1, increasing=True)  #? ridge
    return np.polynomial.legendre.legvander(z(x), D)


def factors(x, D, l2):
    if l2:  #? ridge
        return np.linalg.qr(np.vstack([basis(x, D, l2), math.sqrt(l2) * np.eye(D + 1)[1:]]))  #? ridge
    return np.linalg.qr(basis(x, D, l2)[:, : len(np.unique(x))])


def coefficients(x, y, d, l2):
    #: code.gen.model.coefficients
    q, r = factors(x, d, l2)
    c = np.linalg.solve(r, q[: len(x)].T @ y)
    return c if l2 else np.polynomial.legendre.leg2poly(c)  #? ridge
    return np.polynomial.legendre.leg2poly(c)  #? !ridge
