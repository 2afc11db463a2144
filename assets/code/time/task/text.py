TEXT = ({{text}})
SYMBOLS = sorted(set(TEXT))
CODES = np.array([SYMBOLS.index(symbol) for symbol in TEXT])


def deal(random, N, T):
    #: code.time.task.text
    starts = (random.uniform(N) * (len(CODES) - T)).astype(int)
    codes = CODES[np.arange(T + 1)[:, None] + starts]
    return torch.tensor(np.eye(len(SYMBOLS))[codes[:-1]]), torch.tensor(codes[1:])
