X = torch.tensor({{sequences}})
TARGETS = torch.tensor({{targets}})


def deal(random, N, T):
    #: code.time.task.given
    return X, TARGETS
