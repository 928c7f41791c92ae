"""The parts of the sample's multimodal LLM: True/False prompts, tokenizer, processor, untrained model."""

from images import CLASS_NAMES
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import (
    CLIPImageProcessor,
    LlamaConfig,
    LlavaConfig,
    LlavaForConditionalGeneration,
    LlavaProcessor,
    PreTrainedTokenizerFast,
    SiglipVisionConfig,
)

SPECIAL_TOKENS = ["<pad>", "<s>", "</s>", "<image>"]
VOCABULARY = 400
IMAGE_SIZE = 32
PATCH_SIZE = 16
HIDDEN = 64
LAYERS = 3


def line(label: str, answer: str = "") -> str:
    """One statement about one image; with ``answer``, an answered example, else the question itself."""
    return f"Question: This image <image> shows a photo of {label}, True or False? Answer:{answer}"


def three_image_prompt(label: str) -> str:
    """A true example, a false example and the question, each about its own image and the same ``label``."""
    return "\n".join((line(label, " True;"), line(label, " False;"), line(label)))


def make_tokenizer() -> PreTrainedTokenizerFast:
    """A byte-level BPE trained on the prompts, in which `` True``, `` False`` and each class name are one token."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY,
        special_tokens=SPECIAL_TOKENS,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator([three_image_prompt(name) for name in CLASS_NAMES], trainer)
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="<pad>",
        bos_token="<s>",
        eos_token="</s>",
        extra_special_tokens={"image_token": "<image>"},
        padding_side="left",
        model_max_length=1024,
    )


def make_processor() -> LlavaProcessor:
    """Tokenizer and image processor together: any image becomes 3 x 32 x 32 values from -1 to 1."""
    image_processor = CLIPImageProcessor(
        size={"shortest_edge": IMAGE_SIZE},
        crop_size={"height": IMAGE_SIZE, "width": IMAGE_SIZE},
        image_mean=[0.5] * 3,
        image_std=[0.5] * 3,
    )
    return LlavaProcessor(
        image_processor=image_processor,
        tokenizer=make_tokenizer(),
        patch_size=PATCH_SIZE,
        vision_feature_select_strategy="full",
        num_additional_image_tokens=0,
    )


def make_model(processor: LlavaProcessor) -> LlavaForConditionalGeneration:
    """An untrained LLaVA (SigLIP and Llama, three layers of width 64 each) from PyTorch's current random state."""
    tokenizer = processor.tokenizer
    vision = SiglipVisionConfig(
        hidden_size=HIDDEN,
        intermediate_size=2 * HIDDEN,
        num_hidden_layers=LAYERS,
        num_attention_heads=4,
        image_size=IMAGE_SIZE,
        patch_size=PATCH_SIZE,
        vision_use_head=False,
    )
    text = LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=HIDDEN,
        intermediate_size=2 * HIDDEN,
        num_hidden_layers=LAYERS,
        num_attention_heads=4,
        num_key_value_heads=4,
        max_position_embeddings=1024,
        tie_word_embeddings=True,
        pad_token_id=tokenizer.pad_token_id,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
    )
    config = LlavaConfig(
        vision_config=vision,
        text_config=text,
        image_token_index=tokenizer.convert_tokens_to_ids("<image>"),
        image_seq_length=(IMAGE_SIZE // PATCH_SIZE) ** 2,
        vision_feature_layer=-1,
        vision_feature_select_strategy="full",
        tie_word_embeddings=True,
    )
    return LlavaForConditionalGeneration(config)
