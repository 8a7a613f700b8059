package esperanza.investigation.release.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a bag as BagIt 1.0 (RFC 8493) arranges them: content in {@code data/}, a list of its sums, and a list of
 * the sums of all other files. The signature is over the second list, so it covers everything and is in no list itself.
 *
 * @param payload the files below {@code data/}
 * @param tags all others but the lists and the signature
 */
record Bag(List<BagFile> payload, List<BagFile> tags) {

    static final String TAG_LIST = "tagmanifest-sha256.txt";

    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    /**
     * @param info the lines of bag-info.txt about the bundle
     * @param signatures further files of the folder {@code signature/} that the signature covers
     */
    static Bag of(List<BagFile> payload, String info, List<BagFile> signatures) {
        long bytes = payload.stream().mapToLong(BagFile::length).sum();
        List<BagFile> tags = Stream.concat(
                        Stream.of(
                                BagFile.of("bagit.txt", DECLARATION),
                                BagFile.of(
                                        "bag-info.txt",
                                        "%sPayload-Oxum: %d.%d\n".formatted(info, bytes, payload.size())),
                                BagFile.of("manifest-sha256.txt", sums(payload))),
                        signatures.stream())
                .toList();
        return new Bag(payload, tags);
    }

    BagFile tagList() {
        return BagFile.of(TAG_LIST, tagListText());
    }

    byte[] tagListText() {
        return sums(tags).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * All files; the small ones that prove the others come first.
     *
     * @param proofs the signature over the list, and what was made of the signature: no list names them
     */
    List<BagFile> files(List<BagFile> proofs) {
        return Stream.of(tags.stream(), Stream.of(tagList()), proofs.stream(), payload.stream())
                .flatMap(files -> files)
                .toList();
    }

    /** In the format of sha256sum. */
    private static String sums(List<BagFile> files) {
        return files.stream()
                .sorted(Comparator.comparing(BagFile::name))
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .collect(Collectors.joining());
    }
}
