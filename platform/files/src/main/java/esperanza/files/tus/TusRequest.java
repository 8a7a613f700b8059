package esperanza.files.tus;

import esperanza.files.upload.UploadRefused;
import esperanza.files.upload.UploadRefused.Reason;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The headers of a request. Fails with {@link TusRefused} if they are not as tus wants them. */
record TusRequest(RoutingContext context) {

    static final String VERSION = "1.0.0";

    private static final String BYTES = "application/offset+octet-stream";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int SUM = 32;

    void hasOurVersion() {
        if (!header("Tus-Resumable").filter(VERSION::equals).isPresent()) {
            throw TusRefused.version();
        }
    }

    /** The upload that the address names. Another address than one of ours is an unknown upload. */
    UUID id() {
        try {
            return UUID.fromString(context.pathParam("id"));
        } catch (IllegalArgumentException other) {
            throw new UploadRefused(Reason.UNKNOWN);
        }
    }

    long number(String name) {
        return header(name)
                .filter(said -> NUMBER.matcher(said).matches())
                .map(Long::parseLong)
                .orElseThrow(() -> TusRefused.header(name));
    }

    /** True if bytes come with the request. */
    boolean hasBody() {
        return header("Transfer-Encoding").isPresent()
                || header("Content-Length").filter(said -> !said.equals("0")).isPresent();
    }

    void bringsBytes() {
        if (!header("Content-Type")
                .filter(said -> said.toLowerCase(Locale.ROOT).equals(BYTES))
                .isPresent()) {
            throw TusRefused.mediaType();
        }
    }

    /** How many bytes the request announces. A stream in chunks announces none. */
    long announced() {
        return header("Content-Length")
                .filter(said -> NUMBER.matcher(said).matches())
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** The SHA-256 of this part, if the sender gave one. */
    Optional<byte[]> checksum() {
        return header("Upload-Checksum").map(said -> {
            byte[] sum = said.startsWith("sha256 ") ? base64(said.substring(7), "Upload-Checksum") : new byte[0];
            if (sum.length != SUM) {
                throw TusRefused.header("Upload-Checksum");
            }
            return sum;
        });
    }

    /** The words that came with the file: {@code filename}, {@code filetype} and {@code sha256} are known. */
    Map<String, String> metadata() {
        Map<String, String> words = new HashMap<>();
        header("Upload-Metadata").filter(said -> !said.isBlank()).ifPresent(said -> {
            for (String pair : said.split(",", -1)) {
                String[] parts = pair.strip().split(" ", 2);
                words.put(
                        parts[0],
                        parts.length < 2
                                ? ""
                                : new String(base64(parts[1], "Upload-Metadata"), StandardCharsets.UTF_8));
            }
        });
        return words;
    }

    /** The sum of the whole file, if the sender gave one. */
    Optional<String> sha256() {
        return Optional.ofNullable(metadata().get("sha256")).map(said -> {
            if (!SHA256.matcher(said).matches()) {
                throw TusRefused.header("Upload-Metadata");
            }
            return said;
        });
    }

    private static byte[] base64(String said, String header) {
        try {
            return Base64.getDecoder().decode(said.strip());
        } catch (IllegalArgumentException other) {
            throw TusRefused.header(header);
        }
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(context.request().getHeader(name)).map(String::strip);
    }
}
