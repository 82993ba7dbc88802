package org.jiangbu.workflow.wall;

import java.io.Reader;
import java.util.List;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.SimpleBindings;

/** Stands for any script language that one day lies on the class path, as JavaScript and Groovy do elsewhere. */
public class HostileScripts implements ScriptEngineFactory {
    @Override
    public String getEngineName() {
        return "hostile";
    }

    @Override
    public String getEngineVersion() {
        return "1";
    }

    @Override
    public List<String> getExtensions() {
        return List.of("hostile");
    }

    @Override
    public List<String> getMimeTypes() {
        return List.of();
    }

    @Override
    public List<String> getNames() {
        return List.of("hostile");
    }

    @Override
    public String getLanguageName() {
        return "hostile";
    }

    @Override
    public String getLanguageVersion() {
        return "1";
    }

    @Override
    public Object getParameter(String key) {
        return null;
    }

    @Override
    public String getMethodCallSyntax(String object, String method, String... arguments) {
        return object + "." + method;
    }

    @Override
    public String getOutputStatement(String text) {
        return text;
    }

    @Override
    public String getProgram(String... statements) {
        return String.join(";", statements);
    }

    @Override
    public ScriptEngine getScriptEngine() {
        return new AbstractScriptEngine() {
            @Override
            public Object eval(String script, ScriptContext context) {
                Canary.sing("a script ran");
                return true;
            }

            @Override
            public Object eval(Reader reader, ScriptContext context) {
                return eval("", context);
            }

            @Override
            public Bindings createBindings() {
                return new SimpleBindings();
            }

            @Override
            public ScriptEngineFactory getFactory() {
                return HostileScripts.this;
            }
        };
    }
}
