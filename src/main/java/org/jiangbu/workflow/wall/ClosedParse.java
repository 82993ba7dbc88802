package org.jiangbu.workflow.wall;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskDelegateExpressionActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.ParseHandler;
import org.xml.sax.SAXException;

/**
 * The engine's own parser, which refuses what is not in the {@link Vocabulary}: once before the file is checked against
 * the schema, since that check alone can open a connection, and once more on the very tree that the engine reads.
 */
final class ClosedParse extends BpmnParse {
    /** Bytes; the largest model that is shipped has 80 kB. */
    private static final int LARGEST = 2_000_000;

    /** Where the schema of BPMN itself lies, also in a packed application. */
    private static final String SCHEMA_PLACES = "file,jar:file,nested,jar:nested";

    private final DelegateCatalogue catalogue;
    private byte[] source = new byte[0];

    ClosedParse(BpmnParser parser, DelegateCatalogue catalogue) {
        super(parser);
        this.catalogue = catalogue;
    }

    @Override
    public BpmnParse sourceInputStream(InputStream stream) {
        try {
            source = stream.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return super.sourceInputStream(new ByteArrayInputStream(source));
    }

    @Override
    public BpmnParse execute() {
        if (source.length > LARGEST) {
            throw new ProcessEngineException(name + " is larger than " + LARGEST + " bytes");
        }
        readWithoutSchema();
        requireVocabulary();
        return super.execute();
    }

    @Override
    protected void parseRootElement() {
        requireVocabulary();
        super.parseRootElement();
    }

    private void readWithoutSchema() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(source), new ParseHandler(this));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new ProcessEngineException(name + " is no model: " + e.getMessage(), e);
        }
    }

    private void requireVocabulary() {
        Optional<Foreign> foreign = Vocabulary.SPOKEN.foreign(getRootElement(), name);
        foreign.ifPresent(found -> {
            addError("Not in the vocabulary: " + found.what(), found.where());
            throwExceptionForErrors();
        });
    }

    @Override
    protected String resolveAccessExternalSchemaProperty() {
        return SCHEMA_PLACES;
    }

    @Override
    public void parseServiceTaskLike(
            ActivityImpl activity, String elementName, Element task, Element properties, ScopeImpl scope) {
        String delegate = task.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, PROPERTYNAME_DELEGATE_EXPRESSION);
        if (delegate != null) {
            activity.setActivityBehavior(
                    new ServiceTaskDelegateExpressionActivityBehavior(catalogue.named(delegate), List.of()));
        }
    }

    @Override
    public ActivityImpl createActivityOnScope(Element element, ScopeImpl scope) {
        ActivityImpl activity = super.createActivityOnScope(element, scope);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) StepBudget::spend);
        return activity;
    }
}
