package esperanza.runtime.contract;

import esperanza.kernel.Audience;
import esperanza.kernel.Form;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The CloudEvents attributes of a published event. Each is a header of the Kafka record, with the prefix {@code ce_};
 * beside them stands {@code content-type}, which is {@code application/json}.
 *
 * @param source the topic as a path
 * @param type the published name of the event, with its major version
 * @param subject the case; absent if the event is of no case
 * @param time when the event is claimed to have happened
 * @param category the kind of stream; the key of the record is its id
 * @param sequence the version within the stream, 1, 2, 3 …, as 20 digits
 * @param position the place in the log of the service; grows with gaps
 * @param recordedat when the service recorded the event: legal terms count by it
 * @param causationid the event or command that caused this one; absent if a request did
 * @param audience the group that may see more than that something happened
 * @param hash binds the event to everything before it in its stream
 * @param prevhash the hash of the event before it; empty for the first one
 * @param sealeddigest the hash of the sealed part; absent if nothing is sealed
 * @param metadata the metadata as JSON, byte by byte as they were hashed
 */
record PublishedHeaders(
        @Form("^1\\.0$") String specversion,
        UUID id,
        @Form("^/esperanza/[a-z]+$") String source,

        @Form("^esperanza\\.[a-z]+\\.[a-z-]+\\.v[1-9][0-9]*$")
        String type,

        Optional<UUID> subject,
        Instant time,
        @Form("^[a-z][a-z0-9-]*$") String category,
        @Form("^[0-9]{20}$") String sequence,
        @Form("^[1-9][0-9]*$") String position,
        Instant recordedat,
        UUID correlationid,
        Optional<UUID> causationid,
        Audience audience,
        @Form("^[A-Za-z0-9_-]{43}$") String hash,
        @Form("^([A-Za-z0-9_-]{43})?$") String prevhash,
        @Form("^[A-Za-z0-9_-]{43}$") Optional<String> sealeddigest,
        @Form("^\\{.*\\}$") String metadata) {}
