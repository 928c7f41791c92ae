"""A tokenizer for the small models: byte-level BPE trained on the question itself."""

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from transformers import PreTrainedTokenizerFast

CLASSES = ("cat", "dog", "lorry", "frog")
_LINE = "Question: This image shows a photo of {}, True or False? Answer: {};\n"


def tokenizer(*special: str, bos: bool = True, **names: str) -> PreTrainedTokenizerFast:
    """`special`: further tokens that are never split; `names`: those that processors look up by attribute."""
    words = Tokenizer(models.BPE())
    words.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    words.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=420,
        special_tokens=["<pad>", "<s>", "</s>", *special, *names.values()],
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    words.train_from_iterator([_LINE.format(name, answer) for name in CLASSES for answer in ("True", "False")], trainer)
    if bos:
        words.post_processor = processors.TemplateProcessing("<s> $A", special_tokens=[("<s>", 1)])
    return PreTrainedTokenizerFast(
        tokenizer_object=words,
        pad_token="<pad>",
        bos_token="<s>",
        eos_token="</s>",
        extra_special_tokens=names or None,
        model_max_length=4096,
    )


TURNS = (
    "{{ bos_token }}{% for message in messages %}<|im_start|>{{ message['role'] }}\n"
    "{% for part in message['content'] %}{% if part['type'] == 'image' %}MARK{% else %}{{ part['text'] }}{% endif %}"
    "{% endfor %}<|im_end|>\n{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
"""A chat template in the common form, MARK standing for the architecture's image mark."""

IMAGES_FIRST = (
    "{% for message in messages %}USER: {% for part in message['content'] if part['type'] == 'image' %}<image>\n"
    "{% endfor %}{% for part in message['content'] if part['type'] == 'text' %}{{ part['text'] }}{% endfor %}"
    "{% endfor %}{% if add_generation_prompt %} ASSISTANT:{% endif %}"
)
"""A chat template that puts all images in front of all text, as that of LLaVA 1.5 does."""
