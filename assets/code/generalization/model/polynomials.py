def basis(x, D, l2):  #? ridge
    #: code.gen.model.ridge #? ridge
    if l2:  #? ridge
        return np.vander(z(x), D + 1, increasing=True)  #? ridge
    return legvander(z(x), D)  #? ridge


def factors(x, D{{ridge}}):
    #: code.gen.model.legendre #? !ridge
    if l2:  #? ridge
        return np.linalg.qr(np.vstack([basis(x, D, l2), math.sqrt(l2) * np.eye(D + 1)[1:]]))  #? ridge
    return np.linalg.qr({{basis}}[:, : len(np.unique(x))])
