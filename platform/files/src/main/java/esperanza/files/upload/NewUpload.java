package esperanza.files.upload;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that somebody begins to send.
 *
 * @param owner a code of the service for who may continue it; no name of a person
 * @param length in bytes; empty: the file ends where its only append ends
 * @param name as the sender says it
 * @param type as the sender says it
 * @param sha256 as the sender says it, in lower-case hex
 */
public record NewUpload(String owner, OptionalLong length, String name, String type, Optional<String> sha256) {

    Said said() {
        return new Said(name, type, sha256);
    }
}
