if init == "normal":  #? normal_init&inits
{{in}}{{W_hh}}.data = random.normal({{rows}}, {{hidden}}) / math.sqrt({{hidden}})  #? normal_init
if init == "orthogonal":  #? orthogonal&inits
{{in}}blocks = [orthogonal(random, {{hidden}}, {{hidden}}) for _ in range({{gates}})]  #? orthogonal
{{in}}{{W_hh}}.data = torch.cat(blocks)  #? orthogonal
if init == "identity":  #? identity&inits
{{in}}{{W_hh}}.data = torch.eye({{hidden}})  #? identity
{{in}}{{b_ih}}.data, {{b_hh}}.data = torch.zeros({{hidden}}), torch.zeros({{hidden}})  #? identity
{{W_hh}}.data *= {{gain}}  #? gain
{{b_ih}}.data[{{hidden}} : 2 * {{hidden}}] += {{forget bias}}  #? forget_bias
