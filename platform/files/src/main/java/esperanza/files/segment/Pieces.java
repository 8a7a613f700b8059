package esperanza.files.segment;

import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts a stream into pieces of one length and a shorter last one. A stream that breaks off fails after its last piece, if
 * what came is kept.
 */
final class Pieces {

    private final int largest;
    private Piece open;

    private Pieces(int largest) {
        this.largest = largest;
        this.open = new Piece(largest);
    }

    /** @param kept whether what came before this failure is kept */
    static Multi<Piece> of(Multi<Buffer> plain, int largest, Predicate<Throwable> kept) {
        return Multi.createFrom().deferred(() -> {
            Pieces pieces = new Pieces(largest);
            return plain.onItem()
                    .transformToIterable(pieces::add)
                    .onCompletion()
                    .continueWith(pieces::ended)
                    .onFailure(kept)
                    .recoverWithMulti(broken -> Multi.createBy()
                            .concatenating()
                            .streams(
                                    Multi.createFrom().iterable(pieces.left()),
                                    Multi.createFrom().failure(broken)));
        });
    }

    /** A full piece is held until the next byte, because the last one is told apart. */
    private List<Piece> add(Buffer bytes) {
        List<Piece> full = new ArrayList<>();
        for (int at = 0; at < bytes.length(); at = open.add(bytes, at)) {
            if (open.isFull()) {
                full.add(open);
                open = new Piece(largest);
            }
        }
        return full;
    }

    private List<Piece> ended() {
        return left().stream().map(Piece::ending).toList();
    }

    private List<Piece> left() {
        return open.length() == 0 ? List.of() : List.of(open);
    }
}
