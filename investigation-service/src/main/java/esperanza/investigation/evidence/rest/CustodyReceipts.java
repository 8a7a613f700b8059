package esperanza.investigation.evidence.rest;

import esperanza.investigation.PaperTexts;
import esperanza.investigation.evidence.FindEvidence.Item;
import esperanza.investigation.evidence.domain.Custody.Offered;
import esperanza.investigation.evidence.domain.Custody.Secured;
import esperanza.investigation.evidence.domain.CustodyEvent;
import esperanza.investigation.evidence.rest.CustodyReceiptPage.Fact;
import esperanza.kernel.CaseNumber;
import esperanza.kernel.Recorded;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.Names;
import esperanza.runtime.log.EventType;
import esperanza.runtime.paper.PaperLanguage;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes the receipt of an item. People appear by their pseudonyms, and sign with their names. */
@Singleton
class CustodyReceipts {

    private static final int BYTES = 8;
    private static final String GROUP = "(.{4})(?=.)";

    private final Template page;
    private final ZoneId zone;

    CustodyReceipts(@Location("paper/custody-receipt") Template page, Profile profile) {
        this.page = page;
        this.zone = profile.zone();
    }

    String of(Item item, PaperLanguage language) {
        PaperTexts texts = new PaperTexts(language, zone);
        return page.data(
                        "page",
                        new CustodyReceiptPage(
                                language.code(),
                                texts.text("receipt.title"),
                                facts(texts, item),
                                texts.text("receipt.code"),
                                code(item.chain().head().hash()),
                                texts.text("receipt.how"),
                                texts.text("receipt.gives"),
                                texts.text("receipt.receives")))
                .render();
    }

    /** The beginning of the hash: the auditor finds it in the history of the custody. */
    static String code(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, BYTES).replaceAll(GROUP, "$1-");
    }

    private static List<Fact> facts(PaperTexts texts, Item item) {
        Recorded<CustodyEvent> last = item.chain().events().getLast();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(
                        texts.text("case"),
                        CaseNumber.of(item.known().content().caseId()).text()),
                new Fact(texts.text("receipt.item"), item.id().toString()),
                new Fact(
                        texts.text("receipt.last"),
                        Names.label(
                                "TimelineEvent",
                                "investigation."
                                        + EventType.shortName(last.event().getClass()),
                                texts.language().locale())),
                new Fact(texts.text("receipt.at"), texts.instant(last.occurredAt()))));
        if (item.custody() instanceof Secured secured) {
            facts.add(new Fact(texts.text("receipt.holder"), secured.holding().holder()));
            if (secured.holding() instanceof Offered offered) {
                facts.add(new Fact(texts.text("receipt.to"), offered.to()));
            }
        }
        return facts;
    }
}
