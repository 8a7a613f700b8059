package esperanza.investigation.release.bundle;

import esperanza.runtime.log.Chain;
import io.smallrye.mutiny.Multi;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * One file of a bundle.
 *
 * @param name with its folders below that of the bundle
 * @param length in bytes
 * @param sha256 in lower-case hex
 * @param bytes read anew by each subscriber
 */
record BagFile(String name, long length, String sha256, Multi<byte[]> bytes) {

    static BagFile of(String name, byte[] content) {
        return new BagFile(
                name,
                content.length,
                HexFormat.of().formatHex(Chain.sha256(content)),
                Multi.createFrom().item(content));
    }

    static BagFile of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
