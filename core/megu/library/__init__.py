"""The engine as a library: the functions and classes that `import megu` offers."""
