package esperanza.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Files that tools can show and play, and whose bytes are the canary: each pixel, each sample, and what is said beside. */
final class CanaryFile {

    static final String PICTURE = Canary.WORD + "-photo.png";
    static final String SOUND = Canary.WORD + "-note.wav";

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int ROWS = 64;
    private static final int SAMPLES_A_SECOND = 8_000;
    private static final int ROOM = 1024;
    private static final short DESCRIPTION = 0x010e;

    private CanaryFile() {}

    /** A grey picture that is not compressed. Its EXIF says who took it. */
    static byte[] picture() {
        var row = (Canary.WORD + "-pixels ").repeat(2).getBytes(US_ASCII);
        var pixels = new ByteArrayOutputStream();
        for (int n = 0; n < ROWS; n++) {
            pixels.write(0);
            pixels.writeBytes(row);
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(PNG);
        var size = ByteBuffer.allocate(13).putInt(row.length).putInt(ROWS).put((byte) 8);
        file.writeBytes(chunk("IHDR", size.array()));
        file.writeBytes(chunk("eXIf", exif(Canary.WORD + "-exif")));
        file.writeBytes(chunk("IDAT", stored(pixels.toByteArray())));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    /** A sound of so many seconds, as PCM of eight bits. */
    static byte[] sound(int seconds) {
        var samples = (Canary.WORD + "-sound ")
                .repeat(SAMPLES_A_SECOND)
                .substring(0, SAMPLES_A_SECOND)
                .repeat(seconds);
        var head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(US_ASCII)).putInt(36 + samples.length()).put("WAVEfmt ".getBytes(US_ASCII));
        head.putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(SAMPLES_A_SECOND)
                .putInt(SAMPLES_A_SECOND);
        head.putShort((short) 1)
                .putShort((short) 8)
                .put("data".getBytes(US_ASCII))
                .putInt(samples.length());
        var file = new ByteArrayOutputStream();
        file.writeBytes(head.array());
        file.writeBytes(samples.getBytes(US_ASCII));
        return file.toByteArray();
    }

    /** Some bytes from the middle of a page that was shown, to be searched for. */
    static String middle(byte[] page) {
        var text = new String(page, ISO_8859_1);
        for (int at = text.length() / 2; at + 16 < text.length(); at++) {
            var part = text.substring(at, at + 16);
            if (part.chars().noneMatch(sign -> sign == 0 || sign == '\n')
                    && part.chars().distinct().count() > 12) {
                return part;
            }
        }
        throw new IllegalArgumentException("the page is the same everywhere");
    }

    /** One directory of TIFF with one entry. */
    private static byte[] exif(String description) {
        var text = (description + '\0').getBytes(US_ASCII);
        var exif = ByteBuffer.allocate(26 + text.length)
                .put("MM".getBytes(US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1)
                .putShort(DESCRIPTION)
                .putShort((short) 2)
                .putInt(text.length)
                .putInt(26);
        return exif.putInt(0).put(text).array();
    }

    private static byte[] stored(byte[] bytes) {
        var deflater = new Deflater(Deflater.NO_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        var into = new byte[bytes.length + ROOM];
        int length = deflater.deflate(into);
        deflater.end();
        return Arrays.copyOf(into, length);
    }

    private static byte[] chunk(String type, byte[] data) {
        var body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(US_ASCII))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(body);
        return ByteBuffer.allocate(8 + body.length)
                .putInt(data.length)
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }
}
