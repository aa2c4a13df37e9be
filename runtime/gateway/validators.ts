/** Checks of requests are compiled when the first request needs them: all of them together are a good part of what a gateway takes to start. */
import { AjvCompiler } from '@fastify/ajv-compiler';
import type { FastifyServerOptions } from 'fastify';

type BuildCompiler = ReturnType<typeof AjvCompiler>;
type Compile = ReturnType<BuildCompiler>;
type Validate = ReturnType<Compile>;

/** Fastify's own, later. */
export const lazyValidators = (): Pick<FastifyServerOptions, 'schemaController' | 'ajv'> => ({
  ajv: { customOptions: { removeAdditional: false, coerceTypes: true } },
  schemaController: { compilersFactory: { buildValidator: ((...options: Parameters<BuildCompiler>) => later(AjvCompiler()(...options))) as never } },
});

const later =
  (compile: Compile): Compile =>
  (route) => {
    let validate: Validate | undefined;
    const lazy = (data: unknown): boolean => {
      validate ??= compile(route);
      const isValid = validate(data) as boolean;
      // Fastify reads them of what it called.
      lazy.errors = validate.errors;
      return isValid;
    };
    lazy.errors = undefined as Validate['errors'];
    return lazy as unknown as Validate;
  };
