package esperanza.investigation.release.bundle;

import esperanza.files.domain.Manifest;
import esperanza.investigation.evidence.FindEvidence.Item;
import esperanza.investigation.evidence.domain.CustodyEvent.EvidenceSecured;
import esperanza.investigation.evidence.read.RegisterTexts;
import esperanza.kernel.Personal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The released items, one a line, so that a receiver sees which file is missing. */
final class ItemLines {

    private static final String COLUMNS = "item\tcopy\twhere\tfile\tsha256\n";

    /** Where the file of an item is. */
    private enum Where {
        HERE,
        ELSEWHERE,
        NO_FILE,
        NOT_SECURED
    }

    private ItemLines() {}

    static String of(List<Item> items, Map<UUID, EvidenceSecured> secured) {
        return items.stream()
                .map(item -> line(item, Optional.ofNullable(secured.get(item.id()))))
                .collect(Collectors.joining("", COLUMNS, ""));
    }

    private static String line(Item item, Optional<EvidenceSecured> secured) {
        Optional<String> here = secured.flatMap(ItemLines::file).map(Manifest::sha256);
        Optional<String> sum =
                here.or(() -> secured.flatMap(EvidenceSecured::sha256).flatMap(Personal::value));
        return Stream.of(
                        item.id().toString(),
                        item.known().content().copy().name(),
                        where(secured.isPresent(), here.isPresent(), sum.isPresent())
                                .name(),
                        sum.map(_ -> RegisterTexts.name(item)).orElse(""),
                        sum.orElse(""))
                .collect(Collectors.joining("\t", "", "\n"));
    }

    private static Where where(boolean secured, boolean here, boolean sum) {
        if (here) {
            return Where.HERE;
        }
        if (sum) {
            return Where.ELSEWHERE;
        }
        return secured ? Where.NO_FILE : Where.NOT_SECURED;
    }

    /** The manifest of an item whose file this service stores. */
    static Optional<Manifest> file(EvidenceSecured secured) {
        return secured.manifest().flatMap(Personal::value);
    }
}
