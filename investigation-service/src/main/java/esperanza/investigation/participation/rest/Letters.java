package esperanza.investigation.participation.rest;

import esperanza.investigation.PaperTexts;
import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.investigation.participation.domain.NoticeLanguage;
import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.protocol.term.Profile;
import esperanza.runtime.paper.PaperLanguage;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;

/** Writes the letter of a notice. */
@Singleton
class Letters {

    private static final String NOTHING = "";

    private final Template page;
    private final ZoneId zone;

    Letters(@Location("paper/letter") Template page, Profile profile) {
        this.page = page;
        this.zone = profile.zone();
    }

    /** @param text of the notice for this channel */
    String of(CaseId caseId, String text, ChannelClass by, NoticeLanguage language, Instant now) {
        PaperTexts texts = new PaperTexts(PaperLanguage.valueOf(language.name()), zone);
        return page.data("page", by.isSecure() ? whole(caseId, text, texts, now) : bare(text, texts, now))
                .render();
    }

    private static LetterPage whole(CaseId caseId, String text, PaperTexts texts, Instant now) {
        return new LetterPage(
                texts.language().code(),
                texts.text("letter.title"),
                texts.text("case") + ' ' + CaseNumber.of(caseId).text(),
                texts.day(now),
                text,
                texts.text("letter.rights"),
                texts.text("letter.sign"));
    }

    private static LetterPage bare(String text, PaperTexts texts, Instant now) {
        return new LetterPage(texts.language().code(), NOTHING, NOTHING, texts.day(now), text, NOTHING, NOTHING);
    }
}
