"""From the bytes that somebody sends to a picture that can be kept. Knows no database.

What is kept is encoded anew: upright, in sRGB, without a word of metadata, at most 1,600 pixels on its longest side.
The same bytes give the same picture. One picture is read at a time in a process: 50 megapixels take up to 800 MB.
"""

import io
import struct
import threading
import zlib
from dataclasses import dataclass

from PIL import Image, ImageCms

from canvas.pictures.headers import Refused, heic_size, type_of, webp_size
from canvas.pictures.kinds import BYTES_LIMIT, PIXELS_LIMIT, QUALITY, SIDE, SMALL_SIDE, Fault, Size

__all__ = ["Kept", "Refused", "read"]

Image.MAX_IMAGE_PIXELS = PIXELS_LIMIT
ICC_LIMIT = 4 * 1024 * 1024  # bytes; what is larger is no profile of a camera
ORIENTATION = 0x0112  # EXIF
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# What decoders trip over in files that are not what they say.
BROKEN: tuple[type[Exception], ...] = (OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError)
BROKEN += (
    AssertionError,
    ArithmeticError,
    RuntimeError,
    MemoryError,
    struct.error,
    zlib.error,
    ImageCms.PyCMSError,
    Warning,
)

_one_at_a_time = threading.Lock()


@dataclass(frozen=True)
class Kept:
    """A picture as it is kept: “image/jpeg” or “image/png”, and the same once more as a thumbnail."""

    media_type: str
    size: Size
    content: bytes
    thumbnail: bytes


def read(content: bytes, *, transparent: bool = False) -> Kept:
    """Read a JPEG, PNG, WebP or HEIC; a transparent ground stays where that is asked for, else it becomes white.

    Raises:
        Refused: for every other file, and for one that is too large, damaged, moving or more than a picture.
    """
    if len(content) > BYTES_LIMIT:
        raise Refused(Fault.HEAVY)
    kind = type_of(content)
    if kind == "WEBP":
        _refuse(*webp_size(content))
    if kind == "HEIF":
        _refuse(heic_size(content), moves=False)
    with _one_at_a_time:
        try:
            image = _decoded(content, kind)
            return _kept(image if transparent else _on_white(image))
        except Refused:
            raise
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise Refused(Fault.LARGE) from error
        except BROKEN as error:
            raise Refused(Fault.BROKEN) from error


def _refuse(size: Size, moves: bool) -> None:
    if size.width * size.height > PIXELS_LIMIT:
        raise Refused(Fault.LARGE)
    if moves:
        raise Refused(Fault.MOVING)


def _decoded(content: bytes, kind: str) -> Image.Image:
    """The picture in RGB or RGBA, upright and at most ``SIDE`` long; what its header says is looked at first."""
    if kind == "HEIF" and not _heic():
        raise Refused(Fault.NO_HEIC)
    with Image.open(io.BytesIO(content), formats=[kind]) as opened:
        # Several pictures in a HEIC or in a camera's JPEG are a burst, and the first is the one that was meant.
        moves = kind in ("PNG", "WEBP") and bool(getattr(opened, "is_animated", False))
        _refuse(Size(*opened.size), moves)
        turn, profile = TURNS.get(_orientation(opened)), opened.info.get("icc_profile")
        opened.draft(None, (SIDE, SIDE))  # a JPEG is decoded no larger than is needed
        opened.load()
        image = _sampled(opened)
    image = _in_srgb(image, profile)
    return image.transpose(turn) if turn is not None else image


def _heic() -> bool:
    """Whether HEIC can be read here; its library is not to be had on every machine."""
    try:
        import pillow_heif
    except ImportError:
        return False
    pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)
    return True


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(ORIENTATION, 1))
    except BROKEN:
        return 1  # a picture whose metadata are damaged is a picture all the same


def _sampled(image: Image.Image) -> Image.Image:
    """Made smaller, in a mode that the profile fits."""
    if image.has_transparency_data:
        image = image if image.mode == "RGBA" else image.convert("RGBA")
    elif image.mode.startswith("I;16"):
        image = image.point(lambda value: value / 256).convert("L")
    elif image.mode not in ("L", "RGB", "CMYK"):
        image = image.convert("RGB")
    size = Size(*image.size).within(SIDE)
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0) if size != image.size else image


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile and len(profile) <= ICC_LIMIT:
        try:
            held = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            turned = ImageCms.profileToProfile(image, held, ImageCms.createProfile("sRGB"), outputMode=mode)
            return turned or image.convert(mode)
        except BROKEN:
            pass  # a profile that is damaged, or for other colours than these: as if there were none
    return image.convert(mode)


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")


def _kept(image: Image.Image) -> Kept:
    """Encode it twice; a ground that is not transparent anywhere is no reason for PNG."""
    if image.mode == "RGBA" and image.getchannel("A").getextrema() == (255, 255):
        image = image.convert("RGB")
    size = Size(*image.size)
    small = image.resize(size.within(SMALL_SIDE), Image.Resampling.LANCZOS)
    media_type = "image/png" if image.mode == "RGBA" else "image/jpeg"
    return Kept(media_type, size, _encoded(image), _encoded(small))


def _encoded(image: Image.Image) -> bytes:
    image.info.clear()  # encoders write what they find there
    written = io.BytesIO()
    if image.mode == "RGBA":
        image.save(written, "PNG", optimize=True)
    else:
        image.save(written, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return written.getvalue()
