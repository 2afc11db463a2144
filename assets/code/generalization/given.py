def f(x):  #? truth
    return {{function}}  #? truth


def sample(random):  #? drawn
    #: code.gen.sample #? drawn
    x = {{places}}  #? drawn
    return x, f(x) + {{sigma}} * random.normal({{n}})  #? drawn


x, y = np.array({{x}}), np.array({{y}})
test_x, test_y = np.array({{test x}}), np.array({{test y}})
