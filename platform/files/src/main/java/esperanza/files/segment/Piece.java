package esperanza.files.segment;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Plain bytes on their way into a segment, in blocks, so that few bytes take little memory. */
public final class Piece {

    private static final int BLOCK = 256 * 1024;

    private final int largest;
    private final List<byte[]> blocks = new ArrayList<>();
    private int length;
    private boolean ending;

    /** @param largest how many bytes it takes */
    Piece(int largest) {
        this.largest = largest;
    }

    static Piece of(byte[] bytes) {
        Piece piece = new Piece(bytes.length);
        piece.add(Buffer.buffer(bytes), 0);
        return piece;
    }

    public int length() {
        return length;
    }

    /** True if the stream ended with these bytes; false if more follow or the stream broke off. */
    public boolean isEnding() {
        return ending;
    }

    Piece ending() {
        ending = true;
        return this;
    }

    boolean isFull() {
        return length == largest;
    }

    /** Takes bytes from this place on. Returns the place of the first byte for which there was no room. */
    int add(Buffer from, int place) {
        int at = place;
        while (at < from.length() && !isFull()) {
            int used = length % BLOCK;
            if (used == 0) {
                blocks.add(new byte[BLOCK]);
            }
            int count = Math.min(from.length() - at, Math.min(largest - length, BLOCK - used));
            from.getBytes(at, at + count, blocks.getLast(), used);
            at += count;
            length += count;
        }
        return at;
    }

    void writeTo(OutputStream out) throws IOException {
        int left = length;
        for (byte[] block : blocks) {
            out.write(block, 0, Math.min(left, BLOCK));
            left -= BLOCK;
        }
    }
}
