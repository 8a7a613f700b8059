package esperanza.investigation.release.bundle;

import esperanza.files.StoredFiles;
import esperanza.files.domain.Manifest;
import esperanza.investigation.evidence.FindEvidence.Item;
import esperanza.investigation.evidence.domain.CustodyEvent.EvidenceSecured;
import esperanza.investigation.evidence.read.RegisterTexts;
import esperanza.investigation.release.Bundles;
import esperanza.investigation.stamp.Authority;
import esperanza.investigation.stamp.domain.HeadsText;
import esperanza.investigation.stamp.domain.StampEvent.HistoryStamped;
import esperanza.investigation.stamp.domain.StampedHead;
import esperanza.kernel.Personal;
import esperanza.kernel.StreamId;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.reader.LogReader;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Makes bundles as bags in a ZIP. */
@Singleton
class BagsOfEvidence implements Bundles {

    private static final Logger LOG = Logger.getLogger(BagsOfEvidence.class);
    private static final String SIGNATURE = "signature/tagmanifest.p7s";
    private static final String SIGNATURE_STAMP = "signature/tagmanifest.tsr";

    private final LogReader log;
    private final StoredFiles stored;
    private final BundleSignature signature;
    private final Authority authority;

    BagsOfEvidence(LogReader log, StoredFiles stored, BundleSignature signature, Authority authority) {
        this.log = log;
        this.stored = stored;
        this.signature = signature;
        this.authority = authority;
    }

    @Override
    public Uni<Bundle> bundle(Basis basis) {
        return events(basis)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(events -> Bag.of(payload(basis, events), info(basis), signatures(basis)))
                .chain(bag -> proofs(basis, bag).map(proofs -> bundle(basis, bag, proofs)));
    }

    private static Bundle bundle(Basis basis, Bag bag, List<BagFile> proofs) {
        return new Bundle(
                basis.bundleId(),
                bag.tagList().sha256(),
                ZipStream.of(
                        basis.bundleId().toString(),
                        LocalDateTime.ofInstant(basis.at(), ZoneOffset.UTC),
                        bag.files(proofs)));
    }

    /**
     * The signature of the mechanism. An authority that stamped the heads stamps the signature too: it is then known to
     * be older than the end of the mechanism's certificate.
     */
    private Uni<List<BagFile>> proofs(Basis basis, Bag bag) {
        BagFile signed = BagFile.of(SIGNATURE, signature.of(bag.tagListText()));
        if (basis.stamp().isEmpty()) {
            return Uni.createFrom().item(List.of(signed));
        }
        return authority
                .stamp(HexFormat.of().parseHex(signed.sha256()))
                .map(stamp -> List.of(signed, BagFile.of(SIGNATURE_STAMP, stamp.response())))
                .onFailure()
                .invoke(away -> LOG.warnf("the signature of a bundle is not stamped: %s", away.getMessage()))
                .onFailure()
                .recoverWithItem(List.of(signed));
    }

    private Uni<List<StoredEvent>> events(Basis basis) {
        return Multi.createFrom()
                .iterable(basis.heads().heads())
                .onItem()
                .transformToUniAndConcatenate(this::upTo)
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(List::stream).toList());
    }

    /** The events that the stamp covers: others may have come while the authority was asked. */
    private Uni<List<StoredEvent>> upTo(StampedHead head) {
        return log.stream(new StreamId(head.category(), head.streamId())).map(events -> events.stream()
                .filter(event -> event.version() <= head.version())
                .toList());
    }

    private List<BagFile> payload(Basis basis, List<StoredEvent> events) {
        List<BagFile> files = new ArrayList<>(Readme.all());
        files.add(BagFile.of("data/" + RegisterTexts.CHAIN, new RegisterTexts(basis.items()).chain()));
        files.add(BagFile.of("data/items.tsv", ItemLines.of(basis.items(), basis.secured())));
        files.add(BagFile.of("data/events.jsonl", EventLines.of(events)));
        files.add(BagFile.of("data/capture.json", CaptureLines.of(basis.items(), basis.secured())));
        basis.items()
                .forEach(
                        item -> file(basis, item).map(file -> bytes(item, file)).ifPresent(files::add));
        String elsewhere = elsewhere(basis);
        if (!elsewhere.isEmpty()) {
            files.add(BagFile.of("data/elsewhere.sha256", elsewhere));
        }
        return files;
    }

    /** The sums of files that lie elsewhere, by the names that the files have when they are handed over. */
    private static String elsewhere(Basis basis) {
        return basis.items().stream()
                .filter(item -> file(basis, item).isEmpty())
                .flatMap(item -> sum(basis, item).map(sum -> sum + "  " + RegisterTexts.name(item) + "\n"))
                .collect(Collectors.joining());
    }

    private static Stream<String> sum(Basis basis, Item item) {
        EvidenceSecured secured = basis.secured().get(item.id());
        return secured == null ? Stream.empty() : secured.sha256().flatMap(Personal::value).stream();
    }

    private BagFile bytes(Item item, Manifest file) {
        return new BagFile(
                "data/" + RegisterTexts.name(item),
                file.length(),
                file.sha256(),
                stored.read(file, 0, file.length()).map(Buffer::getBytes));
    }

    /** The manifest of an item whose file this service stores. */
    private static Optional<Manifest> file(Basis basis, Item item) {
        return Optional.ofNullable(basis.secured().get(item.id())).flatMap(ItemLines::file);
    }

    private static List<BagFile> signatures(Basis basis) {
        List<BagFile> files = new ArrayList<>();
        files.add(BagFile.of("signature/heads.txt", basis.heads().text()));
        basis.stamp().ifPresent(stamp -> {
            files.add(BagFile.of("signature/heads.tsr", stamp.response()));
            files.add(BagFile.of("signature/tsa.pem", stamp.certificates()));
        });
        for (HistoryStamped stamped : basis.earlier()) {
            String name = "signature/stamps/%04d".formatted(basis.earlier().indexOf(stamped) + 1);
            files.add(BagFile.of(name + ".txt", new HeadsText(stamped.salt(), stamped.heads()).text()));
            files.add(BagFile.of(name + ".tsr", Base64.getDecoder().decode(stamped.token())));
        }
        return files;
    }

    private static String info(Basis basis) {
        return "External-Identifier: %s\nBagging-Date: %s\nInternal-Sender-Description: %s\n"
                .formatted(
                        basis.bundleId(),
                        LocalDate.ofInstant(basis.at(), ZoneOffset.UTC),
                        basis.stamp()
                                .map(stamp -> "heads stamped by " + stamp.authority())
                                .orElse("heads not stamped"));
    }
}
