"""Window of MeGU Desktop: a wizard that makes a trained model forget."""
