package org.jiangbu.workflow.wall;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;

/** What is tried at every start: a few of each family, and each piece of the wall by itself, behind the others. */
final class Attacks {
    private Attacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>(List.of(
                new Attack("an expression read a property of an object", engine -> evaluate(engine, "${lure.secret}")),
                new Attack("an expression called a method", engine -> evaluate(engine, "#{lure.getSecret()}")),
                new Attack("an expression reached a bean", engine -> evaluate(engine, "${environment}")),
                new Attack("an expression called a function", engine -> evaluate(engine, "${currentUser()}")),
                new Attack("el.properties is not in force", engine -> new ExpressionFactoryImpl()
                        .createValueExpression(new SimpleContext(), "${lure.getSecret()}", Object.class)),
                new Attack("a class was made an object", engine -> engine.getArtifactFactory()
                        .getArtifact(Lure.class)),
                new Attack("a script of the expression language ran", engine -> script(engine, "juel")),
                new Attack("a script of another language ran", engine -> script(engine, "feel")),
                new Attack("decision tables are understood", engine -> require(!engine.isDmnEnabled())),
                new Attack("case models are understood", engine -> require(!engine.isCmmnEnabled())),
                new Attack("a fact was an object in bytes", Attacks::startWithBytes),
                new Attack("a loop without end was followed", Attacks::loop)));
        CannedModels.ALL.forEach((way, model) -> attacks.add(new Attack(way, engine -> deploy(engine, model))));
        return List.copyOf(attacks);
    }

    /** No attack: without it, everything would seem to be refused where nothing works at all. */
    static Attack.Strike honest() {
        return engine -> {
            deploy(engine, CannedModels.HONEST);
            start(engine, 1, Map.of());
        };
    }

    private static void evaluate(ProcessEngineConfigurationImpl engine, String expression) {
        VariableScope facts = new StartProcessVariableScope() {
            @Override
            public boolean hasVariable(String name) {
                return "lure".equals(name);
            }

            @Override
            public Object getVariable(String name) {
                return new Lure();
            }
        };
        inside(
                engine,
                () -> engine.getExpressionManager().createExpression(expression).getValue(facts));
    }

    private static void script(ProcessEngineConfigurationImpl engine, String language) {
        inside(engine, () -> engine.getScriptingEngines().getScriptEngineForLanguage(language));
    }

    private static void inside(ProcessEngineConfigurationImpl engine, Supplier<Object> question) {
        engine.getCommandExecutorTxRequired().execute(command -> question.get());
    }

    private static void require(boolean held) {
        if (held) {
            throw new ProcessEngineException("The wall held");
        }
    }

    private static void startWithBytes(ProcessEngineConfigurationImpl engine) {
        deploy(engine, CannedModels.HONEST);
        start(
                engine,
                0,
                Map.of(
                        "fact",
                        Variables.serializedObjectValue("rO0ABXA=")
                                .serializationDataFormat(SerializationDataFormats.JAVA)
                                .objectTypeName(Lure.class.getName())
                                .create()));
    }

    private static void loop(ProcessEngineConfigurationImpl engine) {
        deploy(engine, CannedModels.HONEST);
        start(engine, StepBudget.STEPS, Map.of());
    }

    private static void start(ProcessEngineConfigurationImpl engine, int rounds, Map<String, Object> facts) {
        VariableMap all =
                Variables.fromMap(facts).putValueTyped("fuel", Variables.untypedValue(new Lure.Fuel(rounds), true));
        engine.getRuntimeService().startProcessInstanceByKey(CannedModels.PROCESS, all);
    }

    /** By the engine's own deployers alone: what stands in front of them would keep the attack from the wall. */
    private static void deploy(ProcessEngineConfigurationImpl engine, String model) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            DeploymentEntity deployment = new DeploymentEntity();
            deployment.setNew(true);
            deployment.setDeploymentTime(ClockUtil.getCurrentTime());
            ResourceEntity file = new ResourceEntity();
            file.setName(CannedModels.PROCESS + ".bpmn");
            file.setBytes(model.getBytes(UTF_8));
            deployment.addResource(file);
            context.getDbEntityManager().insert(deployment);
            file.setDeploymentId(deployment.getId());
            context.getResourceManager().insertResource(file);
            List<Deployer> inFront = Objects.requireNonNullElse(engine.getCustomPreDeployers(), List.of());
            engine.getDeployers().stream()
                    .filter(deployer -> !inFront.contains(deployer))
                    .forEach(deployer -> deployer.deploy(deployment));
            return null;
        });
    }
}
