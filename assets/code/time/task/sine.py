def deal(random, N, T):
    #: code.time.task.sine
    periods, phases = 6 + 14 * random.uniform(N), 2 * math.pi * random.uniform(N)
    waves = (2 * math.pi * torch.arange(T + 1)[:, None] / periods + phases).sin()
    return waves[:-1].unsqueeze(-1), waves[1:].unsqueeze(-1)
