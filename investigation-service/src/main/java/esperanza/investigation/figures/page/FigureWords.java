package esperanza.investigation.figures.page;

import esperanza.investigation.figures.FigureTexts;
import esperanza.investigation.figures.domain.Figure;
import esperanza.investigation.figures.domain.Indicator;
import esperanza.investigation.figures.read.Frames.Frame;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;

/** How the numbers of figures are said to readers, on a page and on paper. */
final class FigureWords {

    static final String NOT_SHOWN = "–";

    private static final int DECIMALS = 1;

    private FigureWords() {}

    /** A number that is not shown is no zero: nobody must read that the State did nothing. */
    static String cases(int cases) {
        return cases == 0 ? NOT_SHOWN : Integer.toString(cases);
    }

    static String share(Optional<Integer> thousandths) {
        return thousandths
                .map(share -> BigDecimal.valueOf(share, DECIMALS).toPlainString() + " %")
                .orElse(NOT_SHOWN);
    }

    static String median(FigureTexts texts, Figure.Row row) {
        return row.median()
                .map(milestone -> texts.text("page.median") + " " + texts.milestone(milestone) + ".")
                .orElse(texts.text("page.no-median"));
    }

    /** The head of the column of shares: it names the whole of which each is a part. */
    static String shareHead(FigureTexts texts, Indicator indicator) {
        return texts.text(indicator.kind() == Indicator.Kind.REST ? "page.share-rest" : "page.share");
    }

    static String made(FigureTexts texts, Frame frame, ZoneId zone) {
        return texts.text("page.frame") + " " + frame.number() + ". " + texts.text("page.as-of") + " "
                + texts.day(frame.at().atZone(zone)) + ".";
    }
}
