def deal(random, N, T):
    #: code.time.task.sine
    periods, phases = 6 + 14 * random.uniform(N), 2 * math.pi * random.uniform(N)
    waves = torch.tensor(np.sin(2 * math.pi * np.arange(T + 1)[:, None] / periods + phases))
    return waves[:-1].unsqueeze(-1), waves[1:].unsqueeze(-1)
