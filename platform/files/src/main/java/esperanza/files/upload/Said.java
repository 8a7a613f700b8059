package esperanza.files.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The sender's words about a file, unchecked.
 *
 * @param sha256 in lower-case hex
 */
public record Said(String name, String type, Optional<String> sha256) {

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(name);
            out.writeUTF(type);
            out.writeUTF(sha256.orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Said from(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Said(
                    in.readUTF(), in.readUTF(), Optional.of(in.readUTF()).filter(sum -> !sum.isEmpty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
