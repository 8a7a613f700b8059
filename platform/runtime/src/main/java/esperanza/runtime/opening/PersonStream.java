package esperanza.runtime.opening;

import esperanza.access.Caller;
import esperanza.kernel.StreamId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The stream in which acts of one person stand that are about no single thing. */
public final class PersonStream {

    private PersonStream() {}

    public static StreamId of(String category, Caller caller) {
        return new StreamId(category, UUID.nameUUIDFromBytes(caller.pseudonym().getBytes(StandardCharsets.UTF_8)));
    }
}
