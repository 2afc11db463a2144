

def mean(seeds, epoch):
    #: code.convolution.train.mean
    end = (epoch + 1) * PER_EPOCH
    going = [run["epochs"][epoch] for run in seeds if run["stopped_at"] is None or run["stopped_at"] > end]
    means = {name: sum(row[name] for row in going) / len(going) if going else None for name in NAMES}
    return {"epoch": epoch + 1, **means}
