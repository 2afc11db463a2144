def plain(values):
    #: code.plain
    if np.ndim(values):
        return [plain(value) for value in values]
    return float(values) if math.isfinite(values) else None if math.isnan(values) else str(float(values))
