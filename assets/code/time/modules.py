class Recurrent(nn.Module):
    def __init__({{parameters}}):
        super().__init__()
        self.cell, self.out = {{cell}}, nn.Linear({{hidden}}, {{outputs}})
        random = Random(SEED)
        for w in self.parameters():
            w.data = (2 * random.uniform(*w.shape) - 1) / math.sqrt({{hidden}})
        {{inits}}  #? begins

    def forward(self, x):
        h, _ = self.cell(x)
        return self.out({{answered}})
