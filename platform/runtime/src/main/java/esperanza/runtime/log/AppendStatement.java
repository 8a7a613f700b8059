package esperanza.runtime.log;

import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Seen;
import esperanza.kernel.store.StreamKey;
import esperanza.runtime.query.Rows;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Turns a batch of commands into the arrays of one call of {@code append_commands}. */
final class AppendStatement {

    private final UUID[] id;
    private final Buffer[] digest;
    private final Boolean[] lasting;
    private final String[] category;
    private final UUID[] stream;
    private final Integer[] expected;
    private final Buffer[] previous;
    private final Integer[] count;
    private final Integer[] before;
    private final Buffer[] head;

    private final Integer[] eventOf;
    private final Integer[] version;
    private final String[] type;
    private final OffsetDateTime[] recordedAt;
    private final Buffer[] metadata;
    private final Buffer[] clear;
    private final Buffer[] sealed;
    private final Buffer[] sealedDigest;
    private final Buffer[] hash;

    private final Integer[] keyOf;
    private final String[] kind;
    private final Buffer[] value;

    private final Integer[] seenBy;
    private final String[] seenCategory;
    private final UUID[] seenId;
    private final Long[] seenAt;

    private int events;
    private int keys;
    private int seen;

    private AppendStatement(int commands, int events, int keys, int seen) {
        id = new UUID[commands];
        digest = new Buffer[commands];
        lasting = new Boolean[commands];
        category = new String[commands];
        stream = new UUID[commands];
        expected = new Integer[commands];
        previous = new Buffer[commands];
        count = new Integer[commands];
        before = new Integer[commands];
        head = new Buffer[commands];
        eventOf = new Integer[events];
        version = new Integer[events];
        type = new String[events];
        recordedAt = new OffsetDateTime[events];
        metadata = new Buffer[events];
        clear = new Buffer[events];
        sealed = new Buffer[events];
        sealedDigest = new Buffer[events];
        hash = new Buffer[events];
        keyOf = new Integer[keys];
        kind = new String[keys];
        value = new Buffer[keys];
        seenBy = new Integer[seen];
        seenCategory = new String[seen];
        seenId = new UUID[seen];
        seenAt = new Long[seen];
    }

    static Tuple arguments(List<Append> batch) {
        AppendStatement statement = new AppendStatement(
                batch.size(),
                batch.stream().mapToInt(a -> a.entries().size()).sum(),
                batch.stream().mapToInt(a -> a.keys().size()).sum(),
                batch.stream().mapToInt(a -> a.seen().size()).sum());
        for (int n = 0; n < batch.size(); n++) {
            statement.add(n, batch.get(n));
        }
        return statement.tuple();
    }

    private void add(int n, Append append) {
        id[n] = append.command();
        digest[n] = Buffer.buffer(append.digest());
        lasting[n] = append.lasting();
        category[n] = append.stream().category();
        stream[n] = append.stream().id();
        expected[n] = append.expected().version();
        previous[n] = Buffer.buffer(append.expected().hash());
        count[n] = append.entries().size();
        before[n] = events;
        head[n] = Buffer.buffer(append.newHead());
        for (int k = 0; k < append.entries().size(); k++) {
            add(n + 1, append.expected().version() + k + 1, append.entries().get(k));
        }
        for (StreamKey key : append.keys()) {
            keyOf[keys] = n + 1;
            kind[keys] = key.kind();
            value[keys++] = Buffer.buffer(key.value());
        }
        append.seen().forEach(each -> add(n + 1, each));
    }

    /** A case has no category. */
    private void add(int command, Seen read) {
        seenBy[seen] = command;
        switch (read) {
            case Seen.AtVersion(StreamId of, int at) -> {
                seenCategory[seen] = of.category();
                seenId[seen] = of.id();
                seenAt[seen] = (long) at;
            }
            case Seen.CaseUpTo(CaseId of, long at) -> {
                seenId[seen] = of.value();
                seenAt[seen] = at;
            }
        }
        seen++;
    }

    private void add(int command, int versionOfEvent, Append.Entry entry) {
        eventOf[events] = command;
        version[events] = versionOfEvent;
        type[events] = entry.type();
        recordedAt[events] = Rows.at(entry.recordedAt());
        metadata[events] = Buffer.buffer(entry.metadata());
        clear[events] = Buffer.buffer(entry.clear());
        sealed[events] = orNull(entry.sealed());
        sealedDigest[events] = orNull(entry.sealedDigest());
        hash[events++] = Buffer.buffer(entry.hash());
    }

    private Tuple tuple() {
        return Tuple.tuple(new ArrayList<>(Arrays.asList(
                id,
                digest,
                lasting,
                category,
                stream,
                expected,
                previous,
                count,
                before,
                head,
                eventOf,
                version,
                type,
                recordedAt,
                metadata,
                clear,
                sealed,
                sealedDigest,
                hash,
                keyOf,
                kind,
                value,
                seenBy,
                seenCategory,
                seenId,
                seenAt)));
    }

    private static Buffer orNull(byte[] bytes) {
        return bytes.length == 0 ? null : Buffer.buffer(bytes);
    }
}
