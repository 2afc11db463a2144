TEXT = ({{text}})
SYMBOLS = sorted(set(TEXT))
CODES = torch.tensor([SYMBOLS.index(symbol) for symbol in TEXT])


def deal(random, N, T):
    #: code.time.task.text
    starts = (random.uniform(N) * (len(CODES) - T)).long()
    codes = CODES[torch.arange(T + 1)[:, None] + starts]
    return torch.eye(len(SYMBOLS))[codes[:-1]], codes[1:]
