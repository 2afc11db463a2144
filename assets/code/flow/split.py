#: code.flow.split
TRAINING = {{rows}}
order = Random(derive(SEED, 2)).shuffle(list(range(len(x))))
x, y = x[order], torch.tensor(y[order])
deviation = x[:TRAINING].std(0)
x = torch.tensor((x - x[:TRAINING].mean(0)) / np.where(deviation > 0, deviation, 1))
