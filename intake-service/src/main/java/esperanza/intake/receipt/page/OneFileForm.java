package esperanza.intake.receipt.page;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.EndOfDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.netty.handler.codec.http.multipart.MemoryFileUpload;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A form of a browser with short fields first and one file behind them, read as it comes. The fields are known before the
 * first byte of the file. No byte is written to a folder.
 */
final class OneFileForm {

    /** The body is no form, breaks off, or has fields that are too long. */
    static final class Malformed extends RuntimeException {

        Malformed(Throwable cause) {
            super("the form cannot be read", cause);
        }
    }

    /** The words of the browser about the file. */
    record FilePart(String name, String type) {}

    private static final int MOST_FIELDS = 8;
    private static final int MOST_AHEAD = 16 * 1024;
    private static final int LONGEST_FIELD = 1024;

    private final HttpPostMultipartRequestDecoder decoder;
    private final Map<String, String> fields = new TreeMap<>();
    private final List<Buffer> arrived = new ArrayList<>();
    private Optional<FilePart> file = Optional.empty();
    private boolean complete;
    private String held = "";

    /** @param contentType with the boundary of the parts. Fails with {@link Malformed} */
    OneFileForm(String contentType) {
        if (!contentType.contains("boundary=")) {
            throw new Malformed(new IOException("no edge between the parts"));
        }
        HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        try {
            decoder = new HttpPostMultipartRequestDecoder(
                    new Streaming(), request, StandardCharsets.UTF_8, MOST_FIELDS, MOST_AHEAD);
        } catch (ErrorDataDecoderException noForm) {
            throw new Malformed(noForm);
        }
    }

    /** Takes a piece of the body. Returns the bytes of the file that are in it. Fails with {@link Malformed}. */
    List<Buffer> take(Buffer piece) {
        try {
            if (!complete) {
                offer(Buffer.buffer(held).appendBuffer(piece));
            }
        } catch (RuntimeException | IOException broken) {
            throw new Malformed(broken);
        }
        List<Buffer> bytes = List.copyOf(arrived);
        arrived.clear();
        return bytes;
    }

    /** A piece that ends between the two signs of a line's end would leave the first one in the file: it is held back. */
    private void offer(Buffer piece) throws IOException {
        int length = piece.length();
        boolean half = length > 0 && piece.getByte(length - 1) == '\r';
        held = half ? "\r" : "";
        decoder.offer(new DefaultHttpContent(Unpooled.wrappedBuffer(piece.getBytes(0, half ? length - 1 : length))));
        readFields();
    }

    private void readFields() throws IOException {
        try {
            while (file.isEmpty() && decoder.hasNext() && decoder.next() instanceof Attribute field) {
                fields.put(field.getName(), field.getValue());
            }
        } catch (EndOfDataDecoderException end) {
            complete = true;
        }
    }

    Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    /** Empty until its first byte may come. */
    Optional<FilePart> file() {
        return file;
    }

    /** Whether the last byte of the file was read. */
    boolean isComplete() {
        return complete;
    }

    void end() {
        decoder.destroy();
    }

    /** Makes fields that stay in memory, and files that go through. */
    private final class Streaming extends DefaultHttpDataFactory {

        private Streaming() {
            super(false);
            setMaxLimit(LONGEST_FIELD);
        }

        @Override
        public FileUpload createFileUpload(
                HttpRequest request,
                String name,
                String filename,
                String contentType,
                String encoding,
                Charset charset,
                long size) {
            readBefore();
            file = Optional.of(new FilePart(filename, contentType));
            return new Passing(name, filename, contentType, encoding, charset, size);
        }

        /** The fields before the file were read in the same piece. */
        private void readBefore() {
            try {
                readFields();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final class Passing extends MemoryFileUpload {

        private Passing(String name, String filename, String type, String encoding, Charset charset, long size) {
            super(name, filename, type, encoding, charset, size);
        }

        @Override
        public void addContent(ByteBuf buffer, boolean last) {
            if (buffer != null) {
                byte[] bytes = new byte[buffer.readableBytes()];
                buffer.readBytes(bytes);
                buffer.release();
                if (bytes.length > 0) {
                    arrived.add(Buffer.buffer(bytes));
                }
            }
            if (last) {
                complete = true;
                setCompleted();
            }
        }
    }
}
