package esperanza.investigation.release.bundle;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files as one ZIP, made while it is read: no more than a piece of one file is in memory. Nothing is compressed. An entry
 * of 4 GB and more is ZIP64. The check sum of an entry follows its bytes, so no file is read twice.
 */
final class ZipStream {

    @FunctionalInterface
    private interface Write {
        void to(ZipOutputStream zip) throws IOException;
    }

    /** How many pieces wait in memory for the receiver. */
    private static final int AHEAD = 2;

    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(pending);
    private final String folder;
    private final LocalDateTime at;

    private ZipStream(String folder, LocalDateTime at) {
        this.folder = folder;
        this.at = at;
        zip.setLevel(Deflater.NO_COMPRESSION);
    }

    /**
     * @param folder the one folder in which all files lie
     * @param at the instant that each file shows
     */
    static Multi<byte[]> of(String folder, LocalDateTime at, List<BagFile> files) {
        return Multi.createFrom().deferred(() -> new ZipStream(folder, at).bytes(files));
    }

    private Multi<byte[]> bytes(List<BagFile> files) {
        Multi<byte[]> entries = Multi.createFrom().iterable(files).onItem().transformToMultiAndConcatenate(this::entry);
        return Multi.createBy()
                .concatenating()
                .streams(entries, once(ZipOutputStream::finish))
                .select()
                .where(piece -> piece.length > 0)
                .onTermination()
                .invoke(this::close);
    }

    private Multi<byte[]> entry(BagFile file) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        once(out -> out.putNextEntry(header(file))),
                        file.bytes()
                                .emitOn(Infrastructure.getDefaultWorkerPool(), AHEAD)
                                .map(piece -> written(out -> out.write(piece))),
                        once(ZipOutputStream::closeEntry));
    }

    private ZipEntry header(BagFile file) {
        ZipEntry entry = new ZipEntry(folder + '/' + file.name());
        entry.setTimeLocal(at);
        return entry;
    }

    private Multi<byte[]> once(Write write) {
        return Multi.createFrom().item(() -> written(write));
    }

    /** Frees the memory outside the heap, also of a download that was broken off. */
    private void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes that the writing adds to the ZIP. */
    private byte[] written(Write write) {
        try {
            write.to(zip);
            byte[] bytes = pending.toByteArray();
            pending.reset();
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
