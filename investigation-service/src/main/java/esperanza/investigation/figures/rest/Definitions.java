package esperanza.investigation.figures.rest;

import esperanza.investigation.figures.FigureTexts;
import esperanza.investigation.figures.FindFigures;
import esperanza.investigation.figures.domain.Indicator;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Says in words, and in terms of events, what an indicator counts. */
@Singleton
class Definitions {

    private final FindFigures figures;

    Definitions(FindFigures figures) {
        this.figures = figures;
    }

    DefinitionView of(Indicator indicator) {
        return new DefinitionView(
                indicator.code(),
                indicator.version(),
                indicator.from(),
                indicator.kind(),
                inAll(texts -> texts.name(indicator)),
                inAll(texts -> texts.formula(indicator)),
                indicator
                        .milestones()
                        .map(figures::milestone)
                        .map(each -> new DefinitionView.Counted(
                                each.code(),
                                inAll(texts -> texts.milestone(each.code())),
                                figures.how(each),
                                each.partOf()))
                        .toList(),
                inAll(texts -> texts.source(indicator)),
                inAll(FigureTexts::method));
    }

    private static Map<String, String> inAll(Function<FigureTexts, String> text) {
        Map<String, String> all = new TreeMap<>();
        EnumSet.allOf(FigureTexts.class).forEach(language -> all.put(language.code(), text.apply(language)));
        return all;
    }
}
