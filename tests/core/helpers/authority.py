"""A time-stamp authority made by OpenSSL: RFC 3161, with a root, and a certificate below it that stamps."""

import shutil
import subprocess
from pathlib import Path

OPENSSL = shutil.which("openssl")
CONFIG = """
[ req ]
distinguished_name = dn
prompt = no
[ dn ]
CN = {name}
[ root ]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[ stamps ]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[ tsa ]
default_tsa = tsa_config
[ tsa_config ]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_chain = no
ess_cert_id_alg = sha256
"""


class Authority:
    """An authority of its own in a folder. root: its certificate (PEM)."""

    def __init__(self, folder: Path, name: str = "Time of day") -> None:
        self.folder, self.root = folder, folder / "root.pem"
        folder.mkdir(parents=True)
        self.config = folder / "openssl.cnf"
        self.config.write_text(CONFIG.format(folder=folder, name=name), encoding="utf-8")
        (folder / "serial").write_text("01\n", encoding="utf-8")
        key = ("-newkey", "rsa:2048", "-nodes", "-config", self.config)
        _openssl("req", "-x509", *key, "-keyout", folder / "root.key", "-out", self.root, "-extensions", "root")
        _openssl("req", *key, "-keyout", folder / "tsa.key", "-out", folder / "tsa.csr", "-subj", f"/CN={name} stamps")
        options_of_root = ("-CA", self.root, "-CAkey", folder / "root.key", "-CAcreateserial", "-days", "30")
        options_of_stamps = ("-extfile", self.config, "-extensions", "stamps", "-out", folder / "tsa.pem")
        _openssl("x509", "-req", "-in", folder / "tsa.csr", *options_of_root, *options_of_stamps)

    def answer(self, request: Path, to: Path) -> Path:
        """Stamp a request."""
        _openssl("ts", "-reply", "-config", self.config, "-queryfile", request, "-out", to)
        return to

    def verify(self, data: Path, answer: Path) -> str:
        """Check an answer as OpenSSL does."""
        return _openssl("ts", "-verify", "-data", data, "-in", answer, "-CAfile", self.root)


def _openssl(*arguments: object) -> str:
    assert OPENSSL is not None
    process = subprocess.run([OPENSSL, *map(str, arguments)], capture_output=True, text=True)
    assert process.returncode == 0, process.stderr
    return process.stdout
