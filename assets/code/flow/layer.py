class Layer(nn.Linear):
    #: code.flow.layer.plain #? !losses&!norm&!skip
    #: code.flow.layer #? !losses&norm|!losses&skip
    #: code.flow.layer.losses #? losses
    drop = 0.0  #? dropout
    #? dropout
    def forward(self, x):
        self.z = super().forward(x)
        self.u = self.norm(self.z)  #? norm
        self.h = self.act({{u}})  #? !dropout&!skip
        self.a = self.h = self.act({{u}})  #? dropout|skip
        if self.training and self.drop:  #? dropout
            kept = self.random.uniform(*self.h.shape) >= self.drop  #? dropout
            self.h = self.h * kept / (1 - self.drop)  #? dropout
        if self.branch:  #? skip
            self.h = x + self.branch * self.h  #? skip
        if self.training:  #? !losses
            for v in ({{kept}}):  #? !losses
                v.retain_grad()  #? !losses
        return self.h
