package esperanza.files.upload;

import esperanza.files.domain.Segment;
import esperanza.files.segment.OneBehind;
import esperanza.files.segment.Piece;
import esperanza.files.segment.Segments;
import esperanza.files.upload.UploadRefused.Reason;
import esperanza.runtime.sealing.FileKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.OptionalLong;

/** One append: piece after piece is sealed, stored, and only then counted. */
final class Append {

    /** Of a part that is not the last: many short ones would fill the table. */
    private static final int SHORTEST = 256 * 1024;

    private final UploadRow claimed;
    private final FileKey key;
    private final int firstSegment;
    private final UploadTable table;
    private final Segments segments;
    private final long largest;
    private final OneBehind way;
    private int next;
    private long offset;

    /** @param next the number of the next segment */
    Append(UploadRow claimed, FileKey key, int next, UploadTable table, Segments segments, long largest) {
        this.claimed = claimed;
        this.key = key;
        this.firstSegment = next;
        this.table = table;
        this.segments = segments;
        this.largest = largest;
        this.way = segments.oneBehind();
        this.next = next;
        this.offset = claimed.upload().offset();
    }

    /** Fails as the pieces do, after all that came is counted. */
    Uni<Void> of(Multi<Piece> pieces) {
        return pieces.onItem()
                .transformToUniAndConcatenate(this::add)
                .collect()
                .last()
                .onFailure()
                .call(() -> way.all().onFailure().recoverWithNull())
                .chain(way::all)
                .chain(this::endOfUnknownLength)
                .onFailure(failure -> !UploadRefused.keeps(failure))
                .call(this::takeBack);
    }

    private Uni<Void> add(Piece piece) {
        long end = offset + piece.length();
        boolean last = length().isPresent() ? end == length().getAsLong() : piece.isEnding();
        if (end > length().orElse(largest)) {
            return Uni.createFrom().failure(new UploadRefused(Reason.TOO_LONG));
        }
        if (piece.isEnding() && !last && end - claimed.upload().offset() < SHORTEST) {
            return Uni.createFrom().failure(new UploadRefused(Reason.TOO_SHORT));
        }
        int n = next++;
        offset = end;
        return way.add(segments.put(key, n, last, piece), segment -> count(n, segment, last));
    }

    private Uni<Void> count(int n, Segment segment, boolean last) {
        return table.advance(claimed, n, segment, last)
                .chain(ours -> ours
                        ? Uni.createFrom().voidItem()
                        : segments.stored().remove(List.of(segment.name())).chain(() -> Uni.createFrom()
                                .failure(new UploadRefused(Reason.OTHER_OFFSET))));
    }

    /** The end of the stream ends the file, also if no byte came at all. */
    private Uni<Void> endOfUnknownLength() {
        return length().isPresent() ? Uni.createFrom().voidItem() : table.end(claimed);
    }

    private Uni<Void> takeBack() {
        return table.cut(claimed, claimed.upload().offset(), firstSegment).chain(segments.stored()::remove);
    }

    private OptionalLong length() {
        return claimed.upload().length();
    }
}
