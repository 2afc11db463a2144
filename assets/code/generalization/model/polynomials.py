def basis(x, D, l2):
    #: code.gen.model.ridge
    if l2:
        return np.vander(z(x), D + 1, increasing=True)
    return legvander(z(x), D)


def factors(x, D, l2):
    if l2:
        return np.linalg.qr(np.vstack([basis(x, D, l2), math.sqrt(l2) * np.eye(D + 1)[1:]]))
    return np.linalg.qr(basis(x, D, l2)[:, : len(np.unique(x))])
